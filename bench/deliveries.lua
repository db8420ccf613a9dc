-- wrk: Lever's deliveries, each of them unique and signed; BENCH_DELIVERIES is a file of records of equal
-- length (deliveries.mjs): triggeredAt, delivery token, signature, opportunity. Begins again at their end,
-- which is only fair to a server that keeps nothing: ingest.mjs looks after that. One thread only.
local at, token, signature, opportunity = 13, 40, 64, 36
local length = at + token + signature + opportunity
local file = assert(io.open(os.getenv("BENCH_DELIVERIES"), "rb"))
local records = file:read("*a")
file:close()
local count, sent = #records / length, 0
local sub = string.sub

local function body(record)
  local p1 = at + 1
  local p2 = p1 + token
  local p3 = p2 + signature
  return '{"id":"7d7c7e0d-5a5b-4a3f-9a0b-2f6f7b1d0a01","triggeredAt":' .. sub(record, 1, at)
    .. ',"event":"candidateStageChange","token":"' .. sub(record, p1, p2 - 1)
    .. '","signature":"' .. sub(record, p2, p3 - 1)
    .. '","data":{"candidateId":"' .. sub(record, p3)
    .. '","contactId":"c0ffee00-2222-4f2e-9b5c-2f6f7b1d0a02","opportunityId":"' .. sub(record, p3)
    .. '","fromStageId":"applicant-new","toStageId":"1f5ab1c2-0c0d-4e2f-8a9b-00112233aabb"}}'
end

local head

function init()
  head = "POST " .. wrk.path .. " HTTP/1.1\r\nHost: " .. wrk.host
    .. "\r\nContent-Type: application/json\r\nContent-Length: " .. #body(sub(records, 1, length)) .. "\r\n\r\n"
end

function request()
  local first = sent % count * length
  sent = sent + 1
  return head .. body(sub(records, first + 1, first + length))
end
