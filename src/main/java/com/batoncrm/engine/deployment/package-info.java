/** Brings the shipped models into the engine without superseding what a person deployed. */
@NullMarked
package com.batoncrm.engine.deployment;

import org.jspecify.annotations.NullMarked;
