/** A year of contracts, invoices, payments and letters, against books that the test keeps by itself. */
@NullMarked
package com.batoncrm.year;

import org.jspecify.annotations.NullMarked;
