package com.batoncrm.quote;

import com.batoncrm.approval.Signature;
import java.util.List;

/**
 * A version of a quote that the tables prove: unchanged since it was frozen, and signed by all who had to.
 *
 * @param text the content as it was frozen, see {@link FrozenText}
 * @param hash of that text, which is what was signed
 */
public record ProvenQuote(QuoteContent content, String text, String hash, List<Signature> signatures) {}
