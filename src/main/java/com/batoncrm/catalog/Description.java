package com.batoncrm.catalog;

/** What a product is. */
record Description(String name, String series, String unit, String taxCategory, boolean active) {}
