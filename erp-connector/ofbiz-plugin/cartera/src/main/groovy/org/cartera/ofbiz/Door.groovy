package org.cartera.ofbiz

import groovy.json.JsonOutput

/*
 * The door for Cartera: POST JSON {key, action, body} with HTTP Basic. Event of the webapp "cartera". It lets in who signs in as an OFBiz user
 * with CARTERA_WRITE; everybody else gets 401 or 403, and nothing is done.
 */
Map knock = dispatcher.runSync('carteraSignIn', [authorization: request.getHeader('Authorization'), permission: 'CARTERA_WRITE', locale: request.getLocale()])
if (knock.status == 401) {
    response.setHeader('WWW-Authenticate', 'Basic realm="Cartera"')
    return answer(401, [title: 'Sign in with HTTP Basic'])
}
if (knock.status == 403) {
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
    if (field == 'body' ? !(asked.body instanceof Map) : !(asked[field] instanceof String) || asked[field].length() > 255) {
        return answer(400, [title: "The field ${field} is no ${field == 'body' ? 'object' : 'text of 255 characters at most'}".toString(), field: field])
    }
}
Map result
try {
    result = dispatcher.runSync('carteraWriteBack', [idempotencyKey: asked.key, action: asked.action, body: asked.body, userLogin: knock.login,
                                                     locale        : request.getLocale()])
} catch (Exception broken) {
    // rolled back; OFBiz would answer 200 and nothing, and Cartera would not know
    return answer(500, [title: "${asked.action} cannot be done: ${broken.message}".toString()])
}
if (result.field) {
    return answer(400, [title: result.errorMessage, field: result.field])
}
if (result.responseMessage != 'success') {
    return answer(422, [title: result.errorMessage ?: result.errorMessageList?.join(' ')])
}
return answer(200, result.result)

private String answer(int status, Map body) {
    response.setStatus(status)
    response.setContentType('application/json')
    response.getWriter().write(JsonOutput.toJson(body))
    return 'success'
}
