/** What ModelTests read and check. */
@NullMarked
package com.batoncrm.models;

import org.jspecify.annotations.NullMarked;
