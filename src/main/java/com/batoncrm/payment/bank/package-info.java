/** What banks send: statements in camt.053 and CSV, read line by line. */
@NullMarked
package com.batoncrm.payment.bank;

import org.jspecify.annotations.NullMarked;
