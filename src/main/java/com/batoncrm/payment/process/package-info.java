/** The processes {@code payment} and {@code undo-allocation}: their contracts, delegates and listeners. */
@NullMarked
package com.batoncrm.payment.process;

import org.jspecify.annotations.NullMarked;
