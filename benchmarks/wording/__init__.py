"""Whether a quotation is known again when it is cut, re-punctuated or quoted anew, and only then."""
