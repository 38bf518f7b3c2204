package com.batoncrm.complaint;

/** What a complaint is about. */
public enum Category {
    DEFECT,
    DELIVERY,
    INVOICE,
    PEOPLE,
    OTHER
}
