package com.batoncrm.complaint;

/** The customer has answered our question by his page or by mail. */
public record QuestionAnswered(String number) {}
