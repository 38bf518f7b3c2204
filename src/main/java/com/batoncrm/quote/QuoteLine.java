package com.batoncrm.quote;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** A line as entered: product by code, quantity, discount in percent. */
@Embeddable
public record QuoteLine(String product, BigDecimal quantity, BigDecimal discount) {}
