/** The process {@code contract-signing}: its contract, its delegates and listeners. */
@NullMarked
package com.batoncrm.contract.process;

import org.jspecify.annotations.NullMarked;
