/** The page on which the customer answers a quote. */
@NullMarked
package com.batoncrm.quote.web;

import org.jspecify.annotations.NullMarked;
