package org.cartera.launch.demo;

import java.time.LocalDate;
import java.util.List;

/**
 * The imagined distributor's collections team before tonight: who looks after whom and who is away, what customers contest and
 * how that ended, one who pays by a plan, one who wants more than a collector may grant, and mails that came in. Only where the
 * demo has been used for weeks; tonight's run finds all of it.
 */
final class DemoTeam {
    private final DemoDesk desk;

    DemoTeam(DemoDesk desk) {
        this.desk = desk;
    }

    /** After the runs of the weeks before, which bring customers and items, and before tonight's. */
    void live(String organisation, LocalDate on) {
        share(organisation, on);
        contest(organisation, on);
        agree(organisation, on);
        ask(organisation, on);
        diagnose(organisation, on);
        receive(organisation);
    }

    /** Three collectors share the customers, but for a few whom nobody has yet; one is away and another will be. */
    private void share(String organisation, LocalDate on) {
        desk.write(
                """
                insert into customer_collector (organisation, customer, login, changed_by)
                select organisation, customer, (array['cobranza', 'mariana', 'felipe'])[1 + n % 3], 'credito'
                  from (select a.*, cast(row_number() over (order by customer) as int) as n from account a
                         where organisation = ?) a where n % 17 <> 5
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {organisation}));
        desk.write(
                """
                insert into absence (organisation, login, stand_in, from_date, through_date, created_by)
                values (?, 'felipe', 'cobranza', cast(? as date) - 1, cast(? as date) + 5, 'credito'),
                       (?, 'mariana', 'felipe', cast(? as date) + 16, cast(? as date) + 30, 'credito')""",
                List.<Object[]>of(new Object[] {organisation, on, on, organisation, on, on}));
    }

    /** Disputes of every department: some wait, some wait too long, some are settled with whose doing it was. */
    private void contest(String organisation, LocalDate on) {
        desk.write(
                """
                insert into dispute (id, organisation, customer, item, currency, amount, from_date, through_date, department,
                                     reason, outcome, cause, owner, answer_by, void, created_by, changed_by, version)
                select 'demo-' || o.organisation || '-' || d.n, o.organisation, o.customer, o.item, o.currency,
                       round(o.open * d.share, case when o.currency = 'COP' then 0 else 2 end),
                       cast(? as date) - d.ago, cast(? as date) - d.settled, d.department, d.reason, d.outcome, d.cause,
                       d.owner, case when d.answer is null then null else cast(? as date) + d.answer end, false,
                       'cobranza', 'cobranza', 1
                  from (values (1, 0.12, 13, null, 'LOGISTICS', 'Faltaron dos cajas; el conductor anotó la novedad en la guía.',
                                '', 'UNKNOWN', 'Óscar Peña', -3),
                               (2, 0.30, 3, null, 'BILLING', 'La factura no trae el número de su orden de compra.',
                                '', 'UNKNOWN', '', null),
                               (3, 0.08, 9, null, 'SALES', 'El descuento de temporada que ofreció la vendedora no está en el precio.',
                                '', 'UNKNOWN', 'Valentina Ríos', 2),
                               (4, 1.00, 20, null, 'QUALITY', 'Tres bultos llegaron húmedos; pide que los revisemos en su bodega.',
                                '', 'UNKNOWN', '', null),
                               (5, 0.20, 26, 12, 'LOGISTICS', 'Dice que el segundo despacho no llegó.',
                                'La guía firmada lo desmiente; acepta pagar.', 'EXTERNAL', 'Óscar Peña', null),
                               (6, 0.15, 28, 18, 'BILLING', 'Le cobramos dos veces el flete.',
                                'Se hizo la nota crédito.', 'INTERNAL', '', null),
                               (7, 0.10, 24, 16, 'BILLING', 'El IVA de una línea está mal liquidado.',
                                'Se corrigió la factura.', 'INTERNAL', '', null),
                               (8, 0.25, 22, 9, 'SALES', 'Acordó un plazo de 60 días y la factura dice 30.',
                                'El plazo acordado era de 30 días; hay correo.', 'EXTERNAL', 'Valentina Ríos', null),
                               (9, 0.05, 17, 6, 'LOGISTICS', 'Recibió un empaque abierto.',
                                'Se repuso el producto.', 'INTERNAL', '', null),
                               (10, 0.40, 6, null, 'LOGISTICS', 'Pide la prueba de entrega antes de programar el pago.',
                                '', 'UNKNOWN', '', null))
                         as d (n, share, ago, settled, department, reason, outcome, cause, owner, answer)
                  join (select o.*, row_number() over (order by customer) as place
                          from (select distinct on (customer) * from open_item
                                 where organisation = ? and open > 100000 and due < cast(? as date) - 8
                                 order by customer, due, item) o) o on o.place = d.n * 3
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {on, on, on, organisation, on}));
    }

    /** One debtor pays by a plan of four parts, the first of which is due next week. */
    private void agree(String organisation, LocalDate on) {
        desk.write(
                """
                with debtor as (%s),
                plan as (
                    insert into payment_plan (id, organisation, customer, currency, made_on, agreed_by, created_by, changed_by,
                                              version)
                    select 'demo-' || organisation, organisation, customer, currency, cast(? as date) - 6, 'Gerencia financiera',
                           'cobranza', 'cobranza', 1 from debtor on conflict do nothing returning id, organisation, customer, currency)
                insert into payment_plan_part (plan, due, amount)
                select plan.id, cast(? as date) + 8 + part * 21, round(debtor.overdue / 4, 0)
                  from plan join debtor on debtor.customer = plan.customer cross join generate_series(0, 3) as part"""
                        .formatted(debtor(14)),
                List.<Object[]>of(new Object[] {organisation, on, on}));
        desk.write(
                """
                insert into payment_plan_item (plan, item)
                select p.id, o.item from payment_plan p join open_item o on o.organisation = p.organisation
                   and o.customer = p.customer and o.currency = p.currency and o.due < p.made_on
                 where p.id = 'demo-' || ? on conflict do nothing""",
                List.<Object[]>of(new Object[] {organisation}));
    }

    /** Another wants nine parts, which the credit manager must allow. */
    private void ask(String organisation, LocalDate on) {
        desk.write(
                """
                with debtor as (%s)
                insert into concession (organisation, customer, kind, made_on, currency, total, parts, items, agreed_by,
                                        requested_by, requested_at, reason, state, decided_by, decision)
                select d.organisation, d.customer, 'PLAN', cast(? as date), d.currency, round(d.overdue / 9, 0) * 9,
                       (select string_agg(cast(? as date) + 10 + part * 30 || ' ' || round(d.overdue / 9, 0), E'\\n' order by part)
                          from generate_series(0, 8) as part),
                       coalesce((select string_agg(o.item, E'\\n' order by o.item) from open_item o
                          where o.organisation = d.organisation and o.customer = d.customer and o.currency = d.currency
                            and o.due < cast(? as date)), ''),
                       'Dueño', 'cobranza', now() - interval '95 minutes',
                       'Perdió su contrato más grande; con seis cuotas no alcanza y firma un pagaré.', 'REQUESTED', '', ''
                  from debtor d"""
                        .formatted(debtor(17)),
                List.<Object[]>of(new Object[] {organisation, on, on, on}));
    }

    /** What is known of the longest case before anybody talks to him again, and what would be accepted. */
    private void diagnose(String organisation, LocalDate on) {
        desk.write(
                """
                with debtor as (%s)
                insert into diagnosis (id, organisation, customer, on_date, at, cause, documents, actions, reactions, departments,
                                       created_by, changed_by, version)
                select 'demo-' || organisation, organisation, customer, cast(? as date) - 2, now() - interval '2 days',
                       'Su cliente principal le paga a 120 días desde agosto; no hay reclamos sobre la mercancía.',
                       'Facturas aceptadas, guías firmadas y pagaré en blanco con carta de instrucciones.',
                       'Tres cartas, dos llamadas y una visita en octubre.',
                       'Contesta el teléfono; promete y cumple a medias.',
                       'Ventas conoce al dueño; despachos no debe nada.', 'cobranza', 'cobranza', 1
                  from debtor on conflict do nothing"""
                        .formatted(debtor(1)),
                List.<Object[]>of(new Object[] {organisation, on}));
        desk.write(
                """
                with debtor as (%s)
                insert into negotiation_plan (id, organisation, customer, on_date, at, currency, ask, fallback, by_date, walk_away,
                                              created_by, changed_by, version)
                select 'demo-' || organisation, organisation, customer, cast(? as date) - 2, now() - interval '2 days', currency,
                       overdue, round(overdue * 0.6, 0), cast(? as date) + 12,
                       'Diligenciar el pagaré y pasar a jurídico.', 'cobranza', 'cobranza', 1
                  from debtor on conflict do nothing"""
                        .formatted(debtor(1)),
                List.<Object[]>of(new Object[] {organisation, on, on}));
    }

    /** Answers to our mails, and one that nobody can tell. */
    private void receive(String organisation) {
        desk.write(
                """
                insert into mail_in (organisation, mailbox, validity, uid, message_id, at, sent_from, subject, kind, reason, intent,
                                     customer, body)
                select i.organisation, 'demo', 1, i.id, '<respuesta-' || i.id || '@clientes.example>',
                       now() - m.n * interval '5 hours', 'tesoreria@' || lower(regexp_replace(i.customer, '[^A-Za-z0-9]', '', 'g'))
                       || '.example', m.subject, 'REPLY', '', i.id, i.customer, m.body
                  from (values (1, 'RE: Estado de su cuenta', 'Buenas tardes. El pago está programado para el viernes; les enviamos el soporte.'),
                               (2, 'RE: Factura vencida', 'No encontramos la factura en el sistema. ¿Nos la reenvían en PDF, por favor?'),
                               (3, 'RE: Recordatorio de pago', 'Ya giramos el valor neto, menos la retención. Adjuntamos el comprobante.'))
                         as m (n, subject, body)
                  join (select i.*, row_number() over (order by i.id desc) as n from intent i
                         where i.organisation = ? and i.channel = 'EMAIL' and i.state = 'SENT') i on i.n = m.n * 7
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {organisation}));
        desk.write(
                """
                insert into mail_in (organisation, mailbox, validity, uid, message_id, at, sent_from, subject, kind, reason, customer,
                                     body)
                values (?, 'demo', 1, 0, '<consulta@otra.example>', now() - interval '26 hours', 'compras@otra.example',
                        'Solicitud de cotización', 'UNMATCHED', 'NOT_OURS', '', 'Buenos días, ¿nos cotizan 40 cajas para enero?')
                on conflict do nothing""",
                List.<Object[]>of(new Object[] {organisation}));
    }

    /** The so-manieth debtor by what is overdue, with his position in the organisation's own currency. */
    private static String debtor(int place) {
        return "select organisation, customer, currency, overdue from position where organisation = ? and currency <> 'XXX'"
                + " and overdue > 0 order by overdue desc, customer offset " + (place - 1) + " limit 1";
    }
}
