/** Loads tables that others wrote: whatever their columns are called, with every bad row named and the good ones kept. */
@NullMarked
@ApplicationModule(allowedDependencies = "engine")
package com.batoncrm.load;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
