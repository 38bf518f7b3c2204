/** Tests of login, logout and who may open what. */
@NullMarked
package com.batoncrm.engine.web;

import org.jspecify.annotations.NullMarked;
