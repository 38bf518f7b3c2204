/** Payments: from bank statements and by hand, matched with what is open, allocated, and told to sales. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"engine", "company", "audit", "mail", "load", "customer", "contract", "receivable"})
package com.batoncrm.payment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
