-- What every benchmark program ends with: the same command line and output as harness.py.
local function main(run, size)
  size = tonumber(arg[1]) or size
  local rounds = tonumber(arg[2]) or 1
  local timed = os.getenv("BENCH_TIMES")
  for _ = 1, rounds do
    local cpu = os.clock()
    local checksum = run(size)
    cpu = os.clock() - cpu
    print(checksum)
    -- Lua has no finer clock than the processor's.
    if timed then io.stderr:write(string.format("round %.6f %.6f\n", cpu, cpu)) end
  end
  if timed then io.stderr:write(string.format("total %.6f\n", os.clock())) end
end

return main
