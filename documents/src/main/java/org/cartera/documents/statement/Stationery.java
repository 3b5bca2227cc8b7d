package org.cartera.documents.statement;

import org.cartera.documents.message.Look;
import org.cartera.documents.message.TemplateSource;

/**
 * What an organisation writes its statements, letters and mails on.
 *
 * @param templates its own words, with the shipped ones behind them
 */
public record Stationery(TemplateSource templates, Look look, PayTo payTo) {}
