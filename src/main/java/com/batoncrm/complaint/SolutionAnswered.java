package com.batoncrm.complaint;

/** The customer has answered an offered solution by his page. */
public record SolutionAnswered(String number, boolean accepted) {}
