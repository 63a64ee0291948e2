package dev.hadron;

import java.text.MessageFormat;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.logging.LoggerProvider;

/**
 * The logging of commands: libraries' warnings and errors go to standard error, and nothing has to
 * be configured or loaded for it. The server names a provider of its own, which comes first.
 */
public final class CommandLogging implements LoggerProvider {

  @Override
  public Logger getLogger(String name) {
    return new CommandLogger(name);
  }

  private static final class CommandLogger extends Logger {

    private static final long serialVersionUID = 1L;

    CommandLogger(String name) {
      super(name);
    }

    @Override
    public boolean isEnabled(Level level) {
      return level.compareTo(Level.WARN) <= 0;
    }

    @Override
    protected void doLog(
        Level level, String caller, Object message, Object[] parameters, Throwable thrown) {
      boolean formatted = parameters != null && parameters.length > 0;
      print(
          level,
          formatted ? MessageFormat.format(String.valueOf(message), parameters) : message,
          thrown);
    }

    @Override
    protected void doLogf(
        Level level, String caller, String format, Object[] parameters, Throwable thrown) {
      print(level, parameters == null ? format : String.format(format, parameters), thrown);
    }

    private void print(Level level, Object message, Throwable thrown) {
      if (isEnabled(level)) {
        String reason = thrown == null ? "" : ": " + thrown;
        System.err.println(level + " " + getName() + ": " + message + reason);
      }
    }
  }

  @Override
  public void clearMdc() {}

  @Override
  public Object putMdc(String key, Object value) {
    return null;
  }

  @Override
  public Object getMdc(String key) {
    return null;
  }

  @Override
  public void removeMdc(String key) {}

  @Override
  public Map<String, Object> getMdcMap() {
    return Map.of();
  }

  @Override
  public void clearNdc() {}

  @Override
  public String getNdc() {
    return null;
  }

  @Override
  public int getNdcDepth() {
    return 0;
  }

  @Override
  public String popNdc() {
    return "";
  }

  @Override
  public String peekNdc() {
    return "";
  }

  @Override
  public void pushNdc(String message) {}

  @Override
  public void setNdcMaxDepth(int depth) {}
}
