package com.batoncrm.approval;

/** A signature that a rule asks for: from which group, in which stage, and why. */
public record RequiredSignature(String group, int stage, String reason) {}
