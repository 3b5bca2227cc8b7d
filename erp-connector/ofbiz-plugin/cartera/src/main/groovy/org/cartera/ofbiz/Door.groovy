package org.cartera.ofbiz

import groovy.json.JsonOutput

import java.nio.charset.StandardCharsets

/*
 * The door for Cartera: POST JSON {key, action, body} with HTTP Basic. Event of the webapp "cartera". It lets in who signs in as an OFBiz user
 * with CARTERA_WRITE; everybody else gets 401 or 403, and nothing is done.
 */
Map login = signIn(request.getHeader('Authorization'))
if (!login) {
    response.setHeader('WWW-Authenticate', 'Basic realm="Cartera"')
    return answer(401, [title: 'Sign in with HTTP Basic'])
}
if (!security.hasPermission('CARTERA_WRITE', login)) {
    return answer(403, [title: 'The permission CARTERA_WRITE is missing'])
}
if (request.getMethod() != 'POST') {
    return answer(405, [title: 'POST only'])
}
// OFBiz has read a body of application/json before the event runs and left its members as attributes
Map asked = ['key', 'action', 'body'].collectEntries { [it, request.getAttribute(it)] }
for (String field : ['key', 'action', 'body']) {
    if (!asked[field]) {
        return answer(400, [title: "The field ${field} of the JSON body is missing".toString(), field: field])
    }
}
Map result = dispatcher.runSync('carteraWriteBack', [idempotencyKey: asked.key, action: asked.action, body: asked.body, userLogin: login, locale: request.getLocale()])
if (result.responseMessage != 'success') {
    return answer(422, [title: result.errorMessage ?: result.errorMessageList?.join(' ')])
}
return answer(200, result.result)

private Map signIn(String header) {
    if (!header?.startsWith('Basic ')) {
        return null
    }
    List parts = new String(header.substring(6).decodeBase64(), StandardCharsets.UTF_8).split(':', 2) as List
    if (parts.size() != 2) {
        return null
    }
    Map result = dispatcher.runSync('userLogin', ['login.username': parts[0], 'login.password': parts[1], locale: request.getLocale()])
    return result.responseMessage == 'success' ? result.userLogin : null
}

private String answer(int status, Map body) {
    response.setStatus(status)
    response.setContentType('application/json')
    response.getWriter().write(JsonOutput.toJson(body))
    return 'success'
}
