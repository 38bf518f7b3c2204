/** What a person reads when Baton starts, or does not. */
@NullMarked
package com.batoncrm.engine.start;

import org.jspecify.annotations.NullMarked;
