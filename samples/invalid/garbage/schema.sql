The quick brown fox jumps over the lazy dog;
and then some more of it, without end
