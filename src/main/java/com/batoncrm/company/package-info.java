/** Who we are: money, working days, rates, taxes, and the letterhead of everything we send. */
@NullMarked
@ApplicationModule(allowedDependencies = "engine")
package com.batoncrm.company;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
