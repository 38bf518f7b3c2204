/** The page on which finance loads bank statements. */
@NullMarked
package com.batoncrm.payment.web;

import org.jspecify.annotations.NullMarked;
