/** Refuses a deployment that holds what would run code, reach nowhere or name what does not exist. */
@NullMarked
package com.batoncrm.engine.deployguard;

import org.jspecify.annotations.NullMarked;
