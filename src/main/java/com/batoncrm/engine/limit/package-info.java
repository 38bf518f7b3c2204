/** How much one caller may send, how deep, and how often he may try: more is refused in plain words. */
@NullMarked
package com.batoncrm.engine.limit;

import org.jspecify.annotations.NullMarked;
