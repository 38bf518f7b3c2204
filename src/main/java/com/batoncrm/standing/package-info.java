/** How far customers are given credit: computed from what they owe and how they pay, and lifted by finance alone. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "customer", "receivable", "dunning"})
package com.batoncrm.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
