/** Operating processes: who interferes with a running case says why, and it is kept. */
@NullMarked
package com.batoncrm.engine.operation;

import org.jspecify.annotations.NullMarked;
