/** Who did what, when and by which rule: only ever added to, sealed by a chain of hashes, names erasable. */
@NullMarked
@ApplicationModule(allowedDependencies = {"engine"})
package com.batoncrm.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
