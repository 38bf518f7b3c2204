/** The process {@code quote-approval}: its contract, its delegates, its way out to the engine. */
@NullMarked
package com.batoncrm.quote.process;

import org.jspecify.annotations.NullMarked;
