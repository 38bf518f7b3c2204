/** The processes about credit standing: their contracts and delegates. */
@NullMarked
package com.batoncrm.standing.process;

import org.jspecify.annotations.NullMarked;
