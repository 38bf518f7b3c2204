/** Which open receivables a payment is for, and how sure that is. */
@NullMarked
package com.batoncrm.payment.matching;

import org.jspecify.annotations.NullMarked;
