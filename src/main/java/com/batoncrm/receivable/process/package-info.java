/** The processes {@code contract-to-receivable} and {@code receivable}: their contracts, delegates and listeners. */
@NullMarked
package com.batoncrm.receivable.process;

import org.jspecify.annotations.NullMarked;
