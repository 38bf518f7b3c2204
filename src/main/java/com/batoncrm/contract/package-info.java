/** Contracts: drawn up exactly as their quote was signed, mailed, and awaited until the signed copy is there. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"engine", "company", "audit", "mail", "customer", "relationship", "approval", "quote"})
package com.batoncrm.contract;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
