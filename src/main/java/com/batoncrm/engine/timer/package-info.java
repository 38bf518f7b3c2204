/** Times of day in models, in the company's zone. */
@NullMarked
package com.batoncrm.engine.timer;

import org.jspecify.annotations.NullMarked;
