package com.batoncrm.approval;

/** What is signed: one version of it, whose content the hash pins down. */
public record Subject(String type, String id, int version, String contentHash) {}
