/** The process {@code change-contract}: its contract, its delegates and listeners. */
@NullMarked
package com.batoncrm.amendment.process;

import org.jspecify.annotations.NullMarked;
