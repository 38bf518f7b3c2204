package com.batoncrm.complaint;

/** How far we have asked a customer who does not answer. */
public enum Silence {
    NONE,
    REMINDED,
    WARNED
}
