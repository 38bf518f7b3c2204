/** The processes of dunning: their contracts, delegates and listeners. */
@NullMarked
package com.batoncrm.dunning.process;

import org.jspecify.annotations.NullMarked;
