/** Quotes: priced from the catalogue, signed, sent, answered by the customer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine", "company", "audit", "mail", "customer", "catalog", "approval"})
package com.batoncrm.quote;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
