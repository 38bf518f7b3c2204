/** How departments see the relationship with a customer: each view kept with its day, contradictions settled by their owners. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "customer"})
package com.batoncrm.relationship;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
