/** Lists in pages: what a client may ask for, and the one query that answers it. */
package com.example.donations.paging;
