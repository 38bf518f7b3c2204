/** Cases under way, so that everybody finds something to do. */
@NullMarked
package com.batoncrm.demo.process;

import org.jspecify.annotations.NullMarked;
