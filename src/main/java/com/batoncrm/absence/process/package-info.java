/** The processes of an absence. */
@NullMarked
package com.batoncrm.absence.process;

import org.jspecify.annotations.NullMarked;
