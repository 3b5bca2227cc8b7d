package org.cartera.ofbiz

import groovy.json.JsonOutput
import groovy.transform.Field

import java.nio.charset.StandardCharsets
import java.time.Instant
import java.util.zip.GZIPOutputStream

/** With so many bytes an answer is long enough: what else was asked for is asked for again. */
@Field static final int ENOUGH = 4_000_000

/*
 * Where Cartera reads OFBiz without its database, as an OFBiz user with CARTERA_READ and HTTP Basic. Each "ask", written like a query
 * (entity=Invoice&limit=100), gets a page: a line that tells of it, and its CSV. Without an ask it tells which entities have rows stamped
 * since an instant; without that too, only the clock by which OFBiz stamps. Event of the webapp "cartera"; writes nothing.
 */
response.setHeader('Cartera-Clock', Instant.now().toString())
response.setHeader('Cache-Control', 'no-store')
Map knock = dispatcher.runSync('carteraSignIn', [authorization: request.getHeader('Authorization'), permission: 'CARTERA_READ', often: true,
                                                 locale       : request.getLocale()])
if (knock.status == 401) {
    response.setHeader('WWW-Authenticate', 'Basic realm="Cartera"')
    return refuse(401, 'Sign in with HTTP Basic')
}
if (knock.status == 403) {
    return refuse(403, 'The permission CARTERA_READ is missing')
}
String since = request.getParameter('since')
List<String> asks = (request.getParameterValues('ask') ?: []) as List
if (!asks && !since) {
    response.setStatus(204)
    return 'success'
}
ByteArrayOutputStream body = new ByteArrayOutputStream()
Map asked = [:]
Map context = [userLogin: knock.login, locale: request.getLocale()]
try {
    if (!asks) {
        Map stamped = dispatcher.runSync('carteraStamped', context + [since: since])
        if (stamped.responseMessage != 'success') {
            return refuse(422, stamped.errorMessage)
        }
        body << stamped.entities.join('\n')
    }
    for (String ask : asks) {
        try {
            asked = read(ask)
        } catch (IllegalArgumentException unreadable) {
            return refuse(400, "The parameter ask cannot be read: ${unreadable.message}")
        }
        if (!asked.entity) {
            return refuse(400, 'The parameter ask names no entity')
        }
        Map result = dispatcher.runSync('carteraExport', context + asked)
        if (result.responseMessage != 'success') {
            return refuse(422, result.errorMessage ?: result.errorMessageList?.join(' '))
        }
        Map page = result.page
        byte[] rows = page.same ? new byte[0] : (page.head + '\n' + page.rows).getBytes(StandardCharsets.UTF_8)
        body << "${page.same} ${page.more} ${page.digest} ${page.last ?: '-'} ${rows.length}\n"
        body.write(rows, 0, rows.length)
        if (body.size() > ENOUGH) {
            break
        }
    }
} catch (Exception broken) {
    return refuse(500, "${asked.entity ?: 'The stamps'} cannot be read: ${broken.message}")
}
response.setContentType('text/plain; charset=UTF-8')
byte[] answer = body.toByteArray()
if (request.getHeader('Accept-Encoding')?.contains('gzip')) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream()
    new GZIPOutputStream(packed).withCloseable { it.write(answer) }
    answer = packed.toByteArray()
    response.setHeader('Content-Encoding', 'gzip')
}
response.setContentLength(answer.length)
response.getOutputStream().write(answer)
return 'success'

private Map read(String ask) {
    Map read = [:]
    for (String pair : ask.split('&')) {
        List parts = pair.split('=', 2).collect { URLDecoder.decode(it, 'UTF-8') }
        if (parts.size() < 2) {
            throw new IllegalArgumentException("${parts[0]} has no value")
        }
        if (parts[0] == 'value') {
            read.values = (read.values ?: []) + parts[1]
        } else if (parts[0] in ['entity', 'after', 'through', 'since', 'field', 'known', 'limit']) {
            read[parts[0]] = parts[0] == 'limit' ? parts[1] as Long : parts[1]
        }
    }
    return read
}

private String refuse(int status, CharSequence why) {
    response.setStatus(status)
    response.setContentType('application/problem+json')
    response.getWriter().write(JsonOutput.toJson([title: why.toString()]))
    return 'success'
}
