/** What is refused, in the person's words through every interface: without the engine's prefix, and with a fitting status. */
@NullMarked
package com.batoncrm.engine.refusal;

import org.jspecify.annotations.NullMarked;
