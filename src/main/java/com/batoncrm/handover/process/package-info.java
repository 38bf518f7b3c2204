/** The processes of a handover, and the table of successors. */
@NullMarked
package com.batoncrm.handover.process;

import org.jspecify.annotations.NullMarked;
