/** Guards that every command of the engine passes. */
@NullMarked
package com.batoncrm.engine.hardening;

import org.jspecify.annotations.NullMarked;
